# attack: objects that become other arrays each time that numpy converts them
# harmless: yes
class Changing:
    count = 0

    def __array__(self, *args, **kwargs):
        Changing.count += 1
        return np.zeros(Changing.count % 50)

    __array_interface__ = property(lambda self: np.zeros(40).__array_interface__)


def get_data(*args, **kwargs):
    return Changing(), Changing()


def mixture_pdf(*args):
    return Changing()
