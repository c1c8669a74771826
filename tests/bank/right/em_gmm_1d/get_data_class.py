# style: a class with a method; standard normal numbers are scaled in place under a mask
class TwoMachines:
    def __init__(self, machines, share):
        self.machines = machines
        self.share = share

    def sample(self, n, gen):
        rods = gen.standard_normal(n)
        label = gen.binomial(1, self.share, size=n)
        for number, (mean, std) in self.machines.items():
            mask = label == number
            rods[mask] *= std
            rods[mask] += mean
        return label, rods


def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    return TwoMachines({1: (mu_1, sigma_1), 0: (mu_2, sigma_2)}, prob_1).sample(size, rng)
