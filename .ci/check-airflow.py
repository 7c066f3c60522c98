"""Executes an Airflow DAG file against stand-ins for the few names of Airflow that it uses, and looks at what it declares.

    check-airflow.py FILE

Airflow itself is 100 packages; the stand-ins refuse arguments that the real classes (2.4 to 2.10) do not have.
"""

import re
import sys
import types
from datetime import timedelta
from pathlib import Path

DAG_ARGUMENTS = {"dag_id", "description", "start_date", "schedule", "catchup", "max_active_runs", "default_args", "tags"}
BASH_ARGUMENTS = {"task_id", "bash_command", "env", "append_env", "retries", "retry_delay", "execution_timeout"}
DEFAULT_ARGUMENTS = {"retries", "retry_delay", "execution_timeout", "owner", "email"}

dags, tasks = [], []


def known(arguments, names, what):
    unknown = set(arguments) - names
    assert not unknown, f"{what} has no {sorted(unknown)}: an argument that was added must be looked up, and added here"


class DAG:
    def __init__(self, **arguments):
        known(arguments, DAG_ARGUMENTS, "DAG")
        known(arguments.get("default_args", {}), DEFAULT_ARGUMENTS, "a task")
        self.arguments = arguments
        dags.append(self)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False


class BashOperator:
    def __init__(self, **arguments):
        known(arguments, BASH_ARGUMENTS, "BashOperator")
        self.arguments, self.after = arguments, []
        tasks.append(self)

    def __rshift__(self, later):
        later.after.append(self)
        return later


def main(file):
    for name, content in (("airflow", {"DAG": DAG}), ("airflow.operators", {}), ("airflow.operators.bash", {"BashOperator": BashOperator})):
        module = types.ModuleType(name)
        module.__dict__.update(content)
        sys.modules[name] = module
    exec(compile(file.read_text(), str(file), "exec"), {"__name__": "dag"})

    (dag,) = dags
    assert re.fullmatch(r"([0-9*/,-]+ ){4}[0-9*/,-]+", dag.arguments["schedule"]), "the schedule is not cron's"
    assert dag.arguments["catchup"] is False and dag.arguments["max_active_runs"] == 1, "one writer at a time"
    assert isinstance(dag.arguments["default_args"]["retry_delay"], timedelta)
    assert [task.arguments["task_id"] for task in tasks] == ["run", "status"]
    assert tasks[1].after == [tasks[0]], "status is asked after the run"
    scripts = file.resolve().parents[1]
    for task in tasks:
        command = task.arguments["bash_command"]
        # A command that ends in .sh or .bash would be taken for a template file.
        assert not command.endswith((".sh", ".bash"))
        called = re.match(r"\{\{ var\.value\.clew_home \}\}/scripts/(\w+)", command)
        assert called and (scripts / called.group(1)).is_file(), f"no such script: {command}"
        assert "env" not in task.arguments or task.arguments.get("append_env"), "PATH and JAVA_HOME would be lost"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
