# style: entries are put to their ranks in new arrays
def in_order(mu, sigma, p, q):
    rank = [int(np.sum(mu < mean)) for mean in mu]
    new_mu, new_sigma, new_p, new_q = map(np.zeros_like, (mu, sigma, p, q))
    for k, place in enumerate(rank):
        new_mu[place], new_sigma[place], new_p[place] = mu[k], sigma[k], p[k]
        new_q[:, place] = q[:, k]
    return new_mu, new_sigma, new_p, new_q
