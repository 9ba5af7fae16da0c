package uz.erp.customer.group;

/** What a group is has changed; published inside the transaction that changed it. */
public record GroupChanged(long groupId) {}
