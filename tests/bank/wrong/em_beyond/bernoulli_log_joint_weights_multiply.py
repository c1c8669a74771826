# mistake: p times the logarithm
# fails: test_bernoulli_log_joint_weights
# says: p_k multiplies the sum over the pixels
def bernoulli_log_joint(x, theta, p):
    return p * (x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T)
