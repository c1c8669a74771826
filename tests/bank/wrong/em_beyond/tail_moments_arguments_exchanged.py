# mistake: sigma comes first in the head
# fails: test_tail_moments_mean test_tail_moments_square test_tail_moments_units test_tail_moments_far_out
# says: Is something divided by mu?
def tail_moments(sigma, mu, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
