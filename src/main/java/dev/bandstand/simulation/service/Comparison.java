package dev.bandstand.simulation.service;

/** How an alarm holds a value against its threshold. */
public enum Comparison {
    /** Breaches above the threshold. */
    GREATER("GreaterThanThreshold", ">"),
    /** Breaches at the threshold and above. */
    GREATER_OR_EQUAL("GreaterThanOrEqualToThreshold", ">="),
    /** Breaches below the threshold. */
    LESS("LessThanThreshold", "<"),
    /** Breaches at the threshold and below. */
    LESS_OR_EQUAL("LessThanOrEqualToThreshold", "<=");

    private final String operator;
    private final String sign;

    Comparison(String operator, String sign) {
        this.operator = operator;
        this.sign = sign;
    }

    /** Returns the name that CloudWatch gives it in {@code ComparisonOperator}. */
    public String operator() {
        return operator;
    }

    /** Returns the sign that people write, as in ">=". */
    public String sign() {
        return sign;
    }

    /** Tells whether {@code value} breaches {@code threshold}. */
    public boolean breaches(double value, double threshold) {
        return switch (this) {
            case GREATER -> value > threshold;
            case GREATER_OR_EQUAL -> value >= threshold;
            case LESS -> value < threshold;
            case LESS_OR_EQUAL -> value <= threshold;
        };
    }
}
