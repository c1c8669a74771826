# style: sigma from E[x^2] - mean^2 after centring the data
def m_step(x, q):
    centre = x.mean()
    y = x - centre
    N_k = np.sum(q, axis=0)
    first = y @ q / N_k
    second = y**2 @ q / N_k
    return first + centre, np.sqrt(second - first**2), N_k / len(x)
