# mistake: the mean of many random numbers above c
# fails: test_tail_moments_mean test_tail_moments_square test_tail_moments_far_out
# says: only some digits are right
def tail_moments(mu, sigma, c):
    u = (np.arange(20000) + 0.5) / 20000
    z = norm.isf(u * norm.sf((c - mu) / sigma))
    x = mu + sigma * z
    return np.mean(x), np.mean(x**2)
