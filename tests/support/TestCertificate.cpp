#include "support/TestCertificate.h"

#ifdef EK_OPENSSL
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <utility>
#endif

namespace ek::test {

#ifdef EK_OPENSSL

namespace {

// Says how what OpenSSL hands out is given back.
template <auto freeIt> struct Freed
{
    template <typename T> void operator()(T *what) const { freeIt(what); }
};

using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free>>;

Memory reading(const QByteArray &pem)
{
    return Memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
}

// As PEM; empty where OpenSSL refuses.
template <typename Write> QByteArray written(Write write)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    if (!memory || write(memory.get()) != 1)
        return {};
    char *begin = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &begin);
    return {begin, size};
}

bool setSerial(X509 *certificate, const QByteArray &hexadecimal)
{
    BIGNUM *number = nullptr;
    // 62 bits, so that it is positive.
    const bool made = hexadecimal.isEmpty()
        ? (number = BN_new()) && BN_rand(number, 62, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY)
        : BN_hex2bn(&number, hexadecimal.constData()) == hexadecimal.size();
    const bool set = made && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    return set;
}

bool setSubject(X509 *certificate, const CertificateWish &wish)
{
    const QByteArray name =
        wish.commonName.isEmpty() ? "Entity Keys test " + wish.host.toUtf8() : wish.commonName.toUtf8();
    return X509_NAME_add_entry_by_NID(X509_get_subject_name(certificate), NID_commonName, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(name.constData()),
                                      static_cast<int>(name.size()), -1, 0)
        == 1;
}

bool setMoments(X509 *certificate, const CertificateWish &wish)
{
    return X509_time_adj_ex(X509_getm_notBefore(certificate), wish.validFrom, 0, nullptr)
        && X509_time_adj_ex(X509_getm_notAfter(certificate), wish.validUntil, 0, nullptr);
}

bool addExtension(X509 *certificate, int which, const QByteArray &value)
{
    const Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, which, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

// A curve's keys are made in no time, which RSA's are not.
Key newKey()
{
    return Key(EVP_EC_gen("P-256"));
}

// Without an authority the certificate's own key signs it.
Certificate signedCertificate(const CertificateWish &wish, EVP_PKEY *key, const X509 *authority,
                              EVP_PKEY *authoritysKey)
{
    constexpr long version3 = 2;
    Certificate made(X509_new());
    X509 *certificate = made.get();
    const bool done = certificate && X509_set_version(certificate, version3) && setSerial(certificate, wish.serial)
        && setSubject(certificate, wish) && setMoments(certificate, wish)
        && X509_set_issuer_name(certificate, X509_get_subject_name(authority ? authority : certificate))
        && X509_set_pubkey(certificate, key)
        && addExtension(certificate, NID_basic_constraints, wish.isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE")
        && (wish.host.isEmpty() || addExtension(certificate, NID_subject_alt_name, wish.host.toUtf8()))
        && X509_sign(certificate, authority ? authoritysKey : key, EVP_sha256()) > 0;
    return done ? std::move(made) : Certificate();
}

} // namespace

TestCertificate::TestCertificate(const CertificateWish &wish)
{
    Certificate authority;
    Key authoritysKey;
    if (wish.authority) {
        authority.reset(PEM_read_bio_X509(reading(wish.authority->m_pem).get(), nullptr, nullptr, nullptr));
        authoritysKey.reset(PEM_read_bio_PrivateKey(reading(wish.authority->m_key).get(), nullptr, nullptr, nullptr));
        if (!authority || !authoritysKey)
            return;
    }
    const Key key = newKey();
    if (!key)
        return;
    const Certificate certificate = signedCertificate(wish, key.get(), authority.get(), authoritysKey.get());
    if (!certificate)
        return;
    m_key = written(
        [&key](BIO *to) { return PEM_write_bio_PrivateKey(to, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
    m_pem = written([&certificate](BIO *to) { return PEM_write_bio_X509(to, certificate.get()); });
}

bool TestCertificate::canBeMade()
{
    return true;
}

#else

TestCertificate::TestCertificate(const CertificateWish &) { }

bool TestCertificate::canBeMade()
{
    return false;
}

#endif

} // namespace ek::test
