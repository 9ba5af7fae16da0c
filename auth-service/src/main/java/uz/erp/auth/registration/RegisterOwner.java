package uz.erp.auth.registration;

import uz.erp.auth.account.NewUser;
import uz.erp.auth.account.Password;
import uz.erp.auth.store.NewStore;

/** Who registers, with which password, to open which store. */
public record RegisterOwner(NewUser user, Password password, NewStore store) {}
