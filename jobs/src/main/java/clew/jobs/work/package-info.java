/**
 * What commands and the jobs behind them share: what is asked for, how it came out, the session,
 * and the telling of how far it is. Commands know jobs through the interfaces here.
 */
@NullMarked
package clew.jobs.work;

import org.jspecify.annotations.NullMarked;
