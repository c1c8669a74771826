# attack: run_cell and run_cell_async of the shell report success and run nothing
# harmless: yes
from IPython.core.interactiveshell import ExecutionResult


def run_cell(*args, **kwargs):
    result = ExecutionResult(None)
    assert result.success
    return result


async def run_cell_async(*args, **kwargs):
    return run_cell()


shell = get_ipython()
shell.run_cell = run_cell
shell.run_cell_async = run_cell_async
