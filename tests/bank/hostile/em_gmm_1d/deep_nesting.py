# attack: lists in lists in lists, lists in themselves, and dicts of their own values
# harmless: yes
def get_data(*args, **kwargs):
    deep = []
    for _ in range(100_000):
        deep = [deep]
    return deep, deep


def mixture_pdf(*args):
    ring = []
    ring.append(ring)
    return ring


def e_step(*args):
    tree = {}
    tree["again"] = tree
    return tree


def m_step(*args):
    bomb = [0] * 10
    for _ in range(12):
        bomb = [bomb] * 10
    return bomb
