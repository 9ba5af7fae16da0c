package uz.erp.auth.signin;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.auth.account.Credentials;
import uz.erp.auth.account.Password;
import uz.erp.auth.account.UserView;
import uz.erp.auth.account.Username;
import uz.erp.auth.audit.AuditAction;
import uz.erp.auth.audit.AuditLog;
import uz.erp.auth.audit.FieldChanges;
import uz.erp.auth.token.Sessions;
import uz.erp.auth.token.TokenPair;
import uz.erp.platform.problem.ProblemException;

/** Signs people in. */
@Service
public class SignIn {

  /** Who signed in, the tokens, and where they may go. */
  public record SignedIn(UserView user, TokenPair tokens, List<AvailableStore> stores) {}

  private final Credentials credentials;
  private final Sessions sessions;
  private final AvailableStores stores;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  SignIn(
      Credentials credentials,
      Sessions sessions,
      AvailableStores stores,
      AuditLog audit,
      PlatformTransactionManager transactions) {
    this.credentials = credentials;
    this.sessions = sessions;
    this.stores = stores;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @throws ProblemException 401 {@code invalid_credentials}; 429 when too many try at once, or
   *     this address tried this name too often
   */
  public SignedIn signIn(Username username, Password password) {
    Credentials.Verified verified = credentials.verify(username, password);
    UserView user = verified.user();
    TokenPair tokens = transaction.execute(status -> begin(verified));
    if (tokens == null) {
      throw new IllegalStateException("a transaction without a result");
    }
    return new SignedIn(user, tokens, stores.listFor(user.id()));
  }

  private TokenPair begin(Credentials.Verified verified) {
    credentials.confirm(verified);
    audit.whereverWorks(verified.user().id(), AuditAction.SIGNED_IN, true, FieldChanges.NONE);
    return sessions.begin(verified.user().id());
  }
}
