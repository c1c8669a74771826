# mistake: exchanges two components only
# fails: test_in_order_means
# says: Does the function know only K = 2
def in_order(mu, sigma, p, q):
    if mu[-1] < mu[0] and len(mu) == 2:
        return mu[::-1], sigma[::-1], p[::-1], q[:, ::-1]
    return mu, sigma, p, q
