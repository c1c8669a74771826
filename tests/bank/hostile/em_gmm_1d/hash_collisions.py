# attack: dicts and sets with equal hashes, whose keys take long to compare
# harmless: yes
class Key(int):
    def __hash__(self):
        return 1


def get_data(*args, **kwargs):
    modulus = 2**61 - 1
    return {number * modulus: 0 for number in range(1, 3000)}, {Key(n) for n in range(500)}


def mixture_pdf(*args):
    return {2**61 - 1 + number * (2**61 - 1): number for number in range(9_000)}
