# mistake: a hazard of nan replaced by 0
# fails: test_tail_moments_far_out
# says: as if nothing were cut off
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = np.nan_to_num(norm.pdf(a) / (1 - norm.cdf(a)), nan=0.0, posinf=0.0)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
