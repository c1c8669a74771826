# mistake: nothing returned
# fails: test_tail_moments_mean test_tail_moments_square test_tail_moments_units test_tail_moments_far_out test_censored_em_mean test_censored_em_sigma test_censored_em_anew test_censored_em_record
# says: nothing is returned
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    print(mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h)
