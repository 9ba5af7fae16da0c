package uz.erp.auth.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.auth.account.Credentials;
import uz.erp.auth.account.Password;
import uz.erp.auth.audit.AuditAction;
import uz.erp.auth.audit.AuditLog;
import uz.erp.auth.audit.FieldChanges;
import uz.erp.auth.employee.Employments;
import uz.erp.auth.token.Session;
import uz.erp.auth.token.Sessions;
import uz.erp.platform.problem.ProblemException;

/** Changes one's own password and ends one's sign-ins everywhere else. */
@Service
public class PasswordChange {

  private static final Logger log = LoggerFactory.getLogger("audit");

  private final Credentials credentials;
  private final Employments employments;
  private final Sessions sessions;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  PasswordChange(
      Credentials credentials,
      Employments employments,
      Sessions sessions,
      AuditLog audit,
      PlatformTransactionManager transactions) {
    this.credentials = credentials;
    this.employments = employments;
    this.sessions = sessions;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @throws ProblemException 400 on {@code old_password} or {@code new_password}; 429 when too many
   *     try at once, or this address tried too often
   */
  public void change(Session session, Password oldPassword, Password newPassword) {
    Credentials.Replacement replacement =
        credentials.prepareChange(session.userId(), oldPassword, newPassword);
    transaction.executeWithoutResult(status -> write(session, replacement));
    log.info("Password changed: user {}", session.userId());
  }

  private void write(Session session, Credentials.Replacement replacement) {
    employments.lockOf(session.userId());
    credentials.replace(replacement);
    sessions.endOthers(session);
    employments.publishChangesOf(session.userId()); // ends the passes of the other sign-ins
    audit.whereverWorks(session.userId(), AuditAction.PASSWORD_CHANGED, true, FieldChanges.NONE);
  }
}
