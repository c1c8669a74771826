# mistake: columns of q are swapped without a copy
# fails: test_in_order_means
# says: What is swapped needs a copy
def in_order(mu, sigma, p, q):
    mu, sigma, p, q = mu.copy(), sigma.copy(), p.copy(), q.copy()
    for i in range(len(mu)):
        for j in range(i + 1, len(mu)):
            if mu[j] < mu[i]:
                mu[i], mu[j] = mu[j], mu[i]
                sigma[i], sigma[j] = sigma[j], sigma[i]
                p[i], p[j] = p[j], p[i]
                q[:, i], q[:, j] = q[:, j], q[:, i]
    return mu, sigma, p, q
