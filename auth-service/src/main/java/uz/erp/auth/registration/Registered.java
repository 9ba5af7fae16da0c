package uz.erp.auth.registration;

import uz.erp.auth.account.UserView;
import uz.erp.auth.store.StoreView;
import uz.erp.auth.token.TokenPair;

/** What came of a registration. */
public record Registered(UserView user, StoreView store, long employeeId, TokenPair tokens) {}
