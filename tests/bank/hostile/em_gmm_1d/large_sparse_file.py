# attack: a file of many gigabytes with nothing in it, and one of a gigabyte beside the notebook
# harmless: no
import os

for size in (2**40, 2**30):
    try:
        with open("huge", "wb") as file:
            os.truncate(file.fileno(), size)
    except OSError as error:
        print(error)
