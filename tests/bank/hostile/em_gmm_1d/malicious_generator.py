# attack: the generator that is given is replaced, seeded anew and spawns what it likes
# harmless: yes
class Constant(np.random.Generator):
    def normal(self, *args, **kwargs):
        return np.zeros(40)

    def __eq__(self, other):
        return True


np.random.default_rng = lambda *args: Constant(np.random.PCG64(0))
np.random.Generator = Constant


def get_data(*args, size=40, rng=None, **kwargs):
    if rng is not None:
        state = rng.bit_generator.state
        state["state"] = {"state": 0, "inc": 0}
        state["uinteger"], state["has_uint32"] = 2**31, 1
        rng.bit_generator.state = state
        rng.__dict__ if hasattr(rng, "__dict__") else rng.spawn(1)
    return Constant(np.random.PCG64(0)), Constant(np.random.MT19937(0))
