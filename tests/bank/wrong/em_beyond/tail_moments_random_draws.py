# mistake: the moments are averages over random draws, inexact and without any draw far out
# fails: test_tail_moments_mean test_tail_moments_square test_tail_moments_far_out
# says: an average of random draws
def tail_moments(mu, sigma, c):
    draws = np.random.default_rng(0).normal(mu, sigma, size=100_000)
    tail = draws[draws > c]
    return np.mean(tail), np.mean(tail**2)
