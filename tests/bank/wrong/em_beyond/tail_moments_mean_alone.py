# mistake: only the mean is returned
# fails: test_tail_moments_mean test_tail_moments_square test_tail_moments_units test_tail_moments_far_out test_censored_em_mean test_censored_em_sigma test_censored_em_anew test_censored_em_record
# says: return two numbers, E x and E x²
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    return mu + sigma * norm.pdf(a) / norm.sf(a)
