package uz.erp.auth.signin;

import java.util.List;
import org.springframework.stereotype.Service;
import uz.erp.auth.account.Credentials;
import uz.erp.auth.account.Password;
import uz.erp.auth.account.UserView;
import uz.erp.auth.account.Username;
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

  SignIn(Credentials credentials, Sessions sessions, AvailableStores stores) {
    this.credentials = credentials;
    this.sessions = sessions;
    this.stores = stores;
  }

  /**
   * @throws ProblemException 401 {@code invalid_credentials}; 429 when too many try at once
   */
  public SignedIn signIn(Username username, Password password) {
    UserView user = credentials.verify(username, password);
    return new SignedIn(user, sessions.begin(user.id()), stores.listFor(user.id()));
  }
}
