# mistake: the weights in reverse order
# fails: test_bernoulli_log_joint_weights
# says: the weights are exchanged
def bernoulli_log_joint(x, theta, p):
    return np.log(p[::-1]) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
