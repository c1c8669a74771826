# attack: many processes, each with no more memory than the modules that were there before it
# harmless: no
import os
import time

for _ in range(45):
    try:
        if os.fork() == 0:
            break
    except OSError as error:
        print(error)
held = bytearray(50_000_000)
for place in range(0, len(held), 4096):
    held[place] = 1
time.sleep(60)
