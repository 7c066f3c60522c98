/**
 * How good a run's clusters are against a known truth.
 *
 * <p>A truth has two columns, since the truth about ads is uneven: an account ({@code cluster_id})
 * is surely one hand, but one hand may hold several accounts ({@code group_id}). So recall counts
 * by cluster and precision by group: joining two accounts of one group is no error, leaving them
 * apart is none either. The strict bound, by account alone, stands beside it.
 */
@NullMarked
package clew.jobs.evaluate;

import org.jspecify.annotations.NullMarked;
