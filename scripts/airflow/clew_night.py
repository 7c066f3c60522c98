"""A night of Clew in Airflow (2.4 or later): run, then check what is published.

Variables: clew_home (where Clew is unpacked), clew_settings (what scripts/nightly reads), clew_output.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG(
    dag_id="clew_night",
    description="Reads what is new in the dumps, links, clusters, scores, publishes.",
    start_date=datetime(2024, 1, 1),
    schedule="30 2 * * *",
    catchup=False,
    max_active_runs=1,  # one writer: a second run would end with 50
    default_args={
        # A run that failed has left nothing behind, so it can be run again.
        "retries": 1,
        "retry_delay": timedelta(minutes=30),
        "execution_timeout": timedelta(hours=6),
    },
    tags=["clew"],
) as dag:
    run = BashOperator(
        task_id="run",
        bash_command="{{ var.value.clew_home }}/scripts/nightly {{ var.value.clew_settings }}",
        env={"CLEW_LOG": "json"},
        append_env=True,
    )
    status = BashOperator(
        task_id="status",
        bash_command="{{ var.value.clew_home }}/scripts/clew status --json --output {{ var.value.clew_output }}",
        append_env=True,
    )
    run >> status
