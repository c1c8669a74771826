# style: loops with plain numbers, lists returned
def bernoulli_m_step(x, q, a):
    theta, p = [], []
    for k in range(len(q[0])):
        N = sum(float(row[k]) for row in q)
        template = []
        for d in range(len(x[0])):
            count = sum(float(q[i][k]) for i in range(len(x)) if x[i][d] == 1)
            template.append((count + a) / (N + 2 * a))
        theta.append(template)
        p.append(N / len(x))
    return theta, p
