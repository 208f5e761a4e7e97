package dev.roster.delivery;

/** What was made of a {@link DeliveryReport}. */
public enum Reported {
    /** It is on the delivery now. */
    RECORDED,
    /** It changed nothing: it is known already, or overtaken by what is known. */
    UNCHANGED,
    /** No such mail was sent from here, or it is void. */
    UNKNOWN
}
