# style: components as tuples, sorted; lists returned
def in_order(mu, sigma, p, q):
    components = sorted(zip(mu, sigma, p, np.transpose(q)), key=lambda one: one[0])
    mu, sigma, p, columns = zip(*components)
    return list(mu), list(sigma), list(p), np.array(columns).T
