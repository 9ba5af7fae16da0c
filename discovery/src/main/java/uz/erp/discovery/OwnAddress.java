package uz.erp.discovery;

import com.netflix.appinfo.InstanceInfo;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an instance that names itself otherwise than its application. Clients find instances by
 * the virtual address in the body, about which the path, and so the access rule, says nothing.
 */
final class OwnAddress implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
    Object read = body.proceed();
    if (read instanceof InstanceInfo instance) {
      String app = instance.getAppName();
      if (!isOwn(app, instance.getVIPAddress()) || !isOwn(app, instance.getSecureVipAddress())) {
        throw new ForbiddenException("an instance answers to the name of its application only");
      }
    }
    return read;
  }

  private static boolean isOwn(@Nullable String app, @Nullable String address) {
    return address == null || address.equalsIgnoreCase(app);
  }
}
