# attack: a thread changes the functions and the results while checks run
# harmless: yes
import threading
import time

answer = np.zeros(40)


def get_data(*args, **kwargs):
    return answer, answer


def change():
    while True:
        answer[...] = np.random.normal(size=40)
        globals()["get_data"] = lambda *a, **k: True
        time.sleep(0.001)


threading.Thread(target=change, daemon=True).start()
