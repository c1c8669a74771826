# attack: the state of a generator is from outside its range, or of a kind that is none
# harmless: yes
import sys

for name, module in list(sys.modules.items()):
    if hasattr(module, "BIT_GENERATORS") and hasattr(module, "_generator_state"):
        module._generator_state = lambda generator: ("MT19937", (2**31,) * 625, None)


def get_data(*args, rng=None, **kwargs):
    return np.random.default_rng(0), np.random.Generator(np.random.MT19937(0))
