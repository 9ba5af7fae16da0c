package uz.erp.auth.signin;

import org.springframework.stereotype.Service;
import uz.erp.auth.account.Credentials;
import uz.erp.auth.account.Password;
import uz.erp.auth.token.Session;
import uz.erp.auth.token.Sessions;
import uz.erp.platform.problem.ProblemException;

/** Changes one's own password and ends one's sign-ins everywhere else. */
@Service
public class PasswordChange {

  private final Credentials credentials;
  private final Sessions sessions;

  PasswordChange(Credentials credentials, Sessions sessions) {
    this.credentials = credentials;
    this.sessions = sessions;
  }

  /**
   * @throws ProblemException 400 on {@code old_password} or {@code new_password}
   */
  public void change(Session session, Password oldPassword, Password newPassword) {
    credentials.change(session.userId(), oldPassword, newPassword);
    sessions.endOthers(session);
  }
}
