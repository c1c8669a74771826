# mistake: the sum is divided by p
# fails: test_bernoulli_log_joint_weights
# says: is divided by p_k
def bernoulli_log_joint(x, theta, p):
    return (x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T) / p
