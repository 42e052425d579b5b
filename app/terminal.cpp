// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal.h"

#include "app/command_line.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <system_error>

namespace tiebreak {

// Hands on each byte as soon as it knows what it is of; the stream below has the buffer.
class Terminal::Printable : public std::streambuf {
public:
    explicit Printable(std::streambuf& below) : m_below(below) {}

    // Of the first write that failed; 0: none.
    [[nodiscard]] int error() const { return m_error; }

protected:
    int_type overflow(int_type byte) override
    {
        if (traits_type::eq_int_type(byte, traits_type::eof())) {
            return traits_type::not_eof(byte);
        }
        return put(static_cast<unsigned char>(traits_type::to_char_type(byte))) ? byte : traits_type::eof();
    }

    int sync() override
    {
        const bool lead_was_written = !m_has_lead || write(c1_lead);
        m_has_lead = false;
        return lead_was_written && check(m_below.pubsync() == 0) ? 0 : -1;
    }

private:
    static constexpr unsigned char c1_lead = 0xC2; // in UTF-8, of the control characters from 0x80 to 0x9F, and others

    bool put(unsigned char byte)
    {
        if (m_has_lead) {
            m_has_lead = false;
            return byte < 0xA0 ? escape(byte) : write(c1_lead) && write(byte);
        }
        if (byte == c1_lead) {
            m_has_lead = true;
            return true;
        }
        const bool is_control = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
        return is_control ? escape(byte) : write(byte);
    }

    bool escape(unsigned char byte)
    {
        constexpr std::array digits{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
        return write('\\') && write('x') && write(static_cast<unsigned char>(digits[byte / 16])) &&
               write(static_cast<unsigned char>(digits[byte % 16]));
    }

    bool write(unsigned char byte)
    {
        return check(!traits_type::eq_int_type(m_below.sputc(traits_type::to_char_type(byte)), traits_type::eof()));
    }

    bool check(bool was_written)
    {
        if (!was_written && m_error == 0) {
            m_error = errno != 0 ? errno : EIO;
        }
        return was_written;
    }

    std::streambuf& m_below;
    bool m_has_lead = false;
    int m_error = 0;
};

Terminal::Terminal()
    : m_out(std::make_unique<Printable>(*std::cout.rdbuf())), m_err(std::make_unique<Printable>(*std::cerr.rdbuf())),
      m_plain_out(std::cout.rdbuf(m_out.get())), m_plain_err(std::cerr.rdbuf(m_err.get()))
{
}

Terminal::~Terminal()
{
    std::cout.flush();
    std::cerr.flush();
    std::cout.rdbuf(m_plain_out);
    std::cerr.rdbuf(m_plain_err);
}

int Terminal::finished(int status)
{
    std::cout.flush();
    if (m_out->error() == 0) {
        return status;
    }
    std::cerr << QCoreApplication::translate("Terminal", "standard output: not all could be written (%1)")
                     .arg(QString::fromStdString(std::generic_category().message(m_out->error())))
                     .toStdString()
              << "\n";
    return status == Done ? InputWrong : status;
}

} // namespace tiebreak
