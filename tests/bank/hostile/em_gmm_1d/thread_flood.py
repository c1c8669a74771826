# attack: threads until there are no more
# harmless: no
import threading
import time


def sleep():
    time.sleep(1000)


for _ in range(500):
    threading.Thread(target=sleep).start()
