# attack: empty files and folders without number
# harmless: no
import os

for number in range(100_000):
    try:
        os.mkdir(f"/tmp/{number}")
        open(f"/tmp/{number}/file", "w").close()
    except OSError:
        break
