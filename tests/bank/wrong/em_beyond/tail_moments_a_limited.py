# mistake: a limited to 8
# fails: test_tail_moments_far_out
# says: as for smaller c
def tail_moments(mu, sigma, c):
    a = np.clip((c - mu) / sigma, -8, 8)
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
