"""nbgrader's Execute, with a say in how long a cell may take.

After so many seconds on the clock nbclient interrupts a kernel, and that is all that it documents. A
limit of CPU time is to be looked at again and again. The methods by which nbclient would ask are
its own: they are overridden, and called, in this module only.
"""

import asyncio
from typing import Any

from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode
from nbgrader.preprocessors import Execute
from traitlets import Bool

from .kernels import WarmKernelClient, WarmKernelManager
from .sandbox import MachineError
from .stopwatch import LOOK


class PatientExecute(Execute):
    """Execute that is asked every ``LOOK`` seconds whether the time of a cell is up."""

    km: WarmKernelManager
    kc: WarmKernelClient

    force_raise_errors = Bool(False)  # no setting here: after an error the next cell runs

    def time_is_up(self) -> bool:
        """Return whether the cell that runs is to be interrupted."""
        raise NotImplementedError

    def configured_timeout(self, cell: NotebookNode) -> int | None:
        """Return the seconds that the settings give a cell, None for any number."""
        return super()._get_timeout(cell)

    def end_kernel(self) -> None:
        """Shut down the kernel, and let go of it."""
        self._cleanup_kernel()

    # ---- What nbclient asks ----

    def _get_timeout(self, cell: NotebookNode | None) -> float:  # type: ignore[override]
        """Return after how many seconds without a reply nbclient is to ask what to do."""
        return LOOK if cell else self.startup_timeout

    async def _async_handle_timeout(
        self, timeout: float, cell: NotebookNode | None = None
    ) -> dict[str, Any] | None:
        """Return the reply of a cell that has used up its time, or None to wait on."""
        if cell is None:
            raise MachineError("its kernel did not start in time")
        await asyncio.sleep(0.02)  # nbclient asks without a pause once a message was no reply
        if not self.time_is_up():
            return None
        await self.km.interrupt_kernel()
        return {"content": {**self.error_on_timeout, "status": "error"}}

    async def _async_check_alive(self) -> None:
        """Raise DeadKernelError if the kernel is dead, and log nothing: the student's cell says it."""
        if not await self.kc.is_alive():
            raise DeadKernelError("Kernel died")
