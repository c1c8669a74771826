# mistake: the tail is computed in single precision, where its probability is 0 far out
# fails: test_tail_moments_mean test_tail_moments_far_out
# says: as in single precision
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    density = np.float32(norm.pdf(a))
    tail = np.float32(norm.sf(a))
    h = float(density / tail)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
