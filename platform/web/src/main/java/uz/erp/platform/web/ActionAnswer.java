package uz.erp.platform.web;

/**
 * What an action answers with.
 *
 * @param status always {@code success}; failures are problems
 * @param message for people, in the caller's language
 */
public record ActionAnswer<T>(String status, String message, T data) {}
