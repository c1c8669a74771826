# mistake: one pass of neighbours' exchanges
# fails: test_in_order_means
# says: in_order: for mu
def in_order(mu, sigma, p, q):
    order = list(range(len(mu)))
    for k in range(len(mu) - 1):
        if mu[order[k]] > mu[order[k + 1]]:
            order[k], order[k + 1] = order[k + 1], order[k]
    return mu[order], sigma[order], p[order], q[:, order]
